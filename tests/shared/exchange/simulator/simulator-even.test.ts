import { describe } from 'vitest';
import { runSeeds } from './seeds.ts';

describe('simulated sites, the other half', () => runSeeds('even'));
