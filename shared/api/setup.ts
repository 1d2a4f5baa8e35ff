import { z } from 'zod';

/**
 * To be imported before any schema is made, first line of each entry: zod otherwise compiles its checks with
 * `new Function`, which the window's Content-Security-Policy forbids and reports. Messages come in Vietnamese.
 */
z.config({ ...z.locales.vi(), jitless: true });
