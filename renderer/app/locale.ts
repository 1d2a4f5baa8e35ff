import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat';
import 'dayjs/locale/vi';

/** Called once before the first screen: without customParseFormat dayjs reads 03/02/1930 as 2 March. */
export function setUpDates(): void {
  dayjs.extend(customParseFormat);
  dayjs.locale('vi');
}

/** Settings for Mantine's `DatesProvider`: Vietnamese names, weeks begin on Monday. */
export const datesSettings = { locale: 'vi', firstDayOfWeek: 1 as const };
