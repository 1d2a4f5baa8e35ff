/**
 * New moons and the place of the sun, after the published series of J. Meeus, Astronomical Algorithms (chapters 25 and 49)
 * and the ΔT polynomials of F. Espenak and J. Meeus. New moons are good to about a minute, the sun's place to a few:
 * enough to tell on which calendar day they fall, which is all a lunar calendar asks.
 */

const DEGREE = Math.PI / 180;
const J2000 = 2451545;
const sine = (degrees: number): number => Math.sin((degrees % 360) * DEGREE);

/** A multiplier of the eccentricity's power and the multiples of M, M′, F, Ω that make one periodic term. */
type MoonTerm = readonly [days: number, power: number, sun: number, moon: number, latitude: number, node: number];

const NEW_MOON_TERMS: readonly MoonTerm[] = [
  [-0.4072, 0, 0, 1, 0, 0], [0.17241, 1, 1, 0, 0, 0], [0.01608, 0, 0, 2, 0, 0], [0.01039, 0, 0, 0, 2, 0], [0.00739, 1, -1, 1, 0, 0],
  [-0.00514, 1, 1, 1, 0, 0], [0.00208, 2, 2, 0, 0, 0], [-0.00111, 0, 0, 1, -2, 0], [-0.00057, 0, 0, 1, 2, 0], [0.00056, 1, 1, 2, 0, 0],
  [-0.00042, 0, 0, 3, 0, 0], [0.00042, 1, 1, 0, 2, 0], [0.00038, 1, 1, 0, -2, 0], [-0.00024, 1, -1, 2, 0, 0], [-0.00017, 0, 0, 0, 0, 1],
  [-0.00007, 0, 2, 1, 0, 0], [0.00004, 0, 0, 2, -2, 0], [0.00004, 0, 3, 0, 0, 0], [0.00003, 0, 1, 1, -2, 0], [0.00003, 0, 0, 2, 2, 0],
  [-0.00003, 0, 1, 1, 2, 0], [0.00003, 0, -1, 1, 2, 0], [-0.00002, 0, -1, 1, -2, 0], [-0.00002, 0, 1, 3, 0, 0], [0.00002, 0, 0, 4, 0, 0],
];

/** Amplitude in days, phase and rate in degrees per lunation: the pull of the planets. */
const PLANET_TERMS: readonly (readonly [days: number, phase: number, rate: number])[] = [
  [0.000325, 299.77, 0.107408], [0.000165, 251.88, 0.016321], [0.000164, 251.83, 26.651886], [0.000126, 349.42, 36.412478],
  [0.00011, 84.66, 18.206239], [0.000062, 141.74, 53.303771], [0.00006, 207.14, 2.453732], [0.000056, 154.84, 7.30686],
  [0.000047, 34.52, 27.261239], [0.000042, 207.19, 0.121824], [0.00004, 291.34, 1.844379], [0.000037, 161.72, 24.198154],
  [0.000035, 239.56, 25.513099], [0.000023, 331.55, 3.592518],
];

/**
 * Moment of the new moon with this number; number 0 is the first of the year 2000 (6/1/2000).
 * @returns Julian date in universal time
 */
export function newMoon(lunation: number): number {
  const t = lunation / 1236.85;
  const eccentricity = 1 - 0.002516 * t - 0.0000074 * t * t;
  const sun = 2.5534 + 29.1053567 * lunation - 0.0000014 * t * t - 0.00000011 * t ** 3;
  const moon = 201.5643 + 385.81693528 * lunation + 0.0107582 * t * t + 0.00001238 * t ** 3 - 0.000000058 * t ** 4;
  const latitude = 160.7108 + 390.67050284 * lunation - 0.0016118 * t * t - 0.00000227 * t ** 3 + 0.000000011 * t ** 4;
  const node = 124.7746 - 1.56375588 * lunation + 0.0020672 * t * t + 0.00000215 * t ** 3;
  const mean = 2451550.09766 + 29.530588861 * lunation + 0.00015437 * t * t - 0.00000015 * t ** 3 + 0.00000000073 * t ** 4;
  const periodic = NEW_MOON_TERMS.reduce((sum, [days, power, s, m, f, n]) => sum + days * eccentricity ** power * sine(s * sun + m * moon + f * latitude + n * node), 0);
  const planets = PLANET_TERMS.reduce((sum, [days, phase, rate], index) => sum + days * sine(phase + rate * lunation - (index === 0 ? 0.009173 * t * t : 0)), 0);
  const dynamical = mean + periodic + planets;
  return dynamical - deltaT(yearOf(dynamical)) / 86400;
}

/** Amplitude in degrees, phase and rate in degrees per Julian century: what Venus, Jupiter and the moon add to the sun's place. */
const SUN_TERMS: readonly (readonly [degrees: number, phase: number, rate: number])[] = [
  [0.00134, 351.98 + 90, 22518.7541], [0.00154, 254.08 + 90, 45037.5082], [0.002, 157.05 + 90, 32964.3577],
  [0.00179, 297.85, 445267.1142], [0.00178, 251.39, 20.2],
];

/**
 * Apparent longitude of the sun.
 * @param moment Julian date in universal time
 * @returns degrees, 0 inclusive to 360 exclusive
 */
export function sunLongitude(moment: number): number {
  const t = (moment + deltaT(yearOf(moment)) / 86400 - J2000) / 36525;
  const mean = 280.46646 + 36000.76983 * t + 0.0003032 * t * t;
  const anomaly = 357.52911 + 35999.05029 * t - 0.0001537 * t * t;
  const centre =
    (1.914602 - 0.004817 * t - 0.000014 * t * t) * sine(anomaly) + (0.019993 - 0.000101 * t) * sine(2 * anomaly) + 0.000289 * sine(3 * anomaly);
  const disturbed = SUN_TERMS.reduce((sum, [degrees, phase, rate]) => sum + degrees * sine(phase + rate * t), 0);
  const apparent = mean + centre + disturbed - 0.00569 - 0.00478 * sine(125.04 - 1934.136 * t);
  return ((apparent % 360) + 360) % 360;
}

const yearOf = (moment: number): number => 2000 + (moment - J2000) / 365.25;

/** Seconds by which clocks of uniform time are ahead of the turning earth; after 2050 a forecast. */
function deltaT(year: number): number {
  const from = (start: number, ...coefficients: readonly number[]): number => coefficients.reduceRight((sum, coefficient) => sum * (year - start) + coefficient, 0);
  if (year < 1920) return from(1900, -2.79, 1.494119, -0.0598939, 0.0061966, -0.000197);
  if (year < 1941) return from(1920, 21.2, 0.84493, -0.0761, 0.0020936);
  if (year < 1961) return from(1950, 29.07, 0.407, -1 / 233, 1 / 2547);
  if (year < 1986) return from(1975, 45.45, 1.067, -1 / 260, -1 / 718);
  if (year < 2005) return from(2000, 63.86, 0.3345, -0.060374, 0.0017275, 0.000651814, 0.00002373599);
  if (year < 2050) return from(2000, 62.92, 0.32217, 0.005589);
  return -20 + 32 * ((year - 1820) / 100) ** 2 - (year < 2150 ? 0.5628 * (2150 - year) : 0);
}
