import { z } from 'zod';
import { localInstant } from './local-instant';

const number = z.number().nullish();
const column = z.array(z.number().nullable()).optional();
/** We ask for metric units; a number in another unit must not be taken for one. */
const units = z
  .object({
    time: z.literal('iso8601').optional(),
    temperature_2m: z.literal('°C').optional(),
    temperature_2m_max: z.literal('°C').optional(),
    temperature_2m_min: z.literal('°C').optional(),
    precipitation: z.literal('mm').optional(),
    precipitation_sum: z.literal('mm').optional(),
    precipitation_probability_max: z.literal('%').optional(),
  })
  .optional();

const current = z.object({
  time: z.string(),
  /** Seconds up to `time` that the rain fell in. */
  interval: z.number().positive(),
  temperature_2m: number,
  precipitation: number,
  weather_code: number,
});
const daily = z.object({
  time: z.array(z.string()),
  temperature_2m_max: column,
  temperature_2m_min: column,
  precipitation_sum: column,
  precipitation_probability_max: column,
  weather_code: column,
});
const shape = z.object({
  latitude: z.number(),
  longitude: z.number(),
  utc_offset_seconds: z.number(),
  current_units: units,
  current: current.optional(),
  daily_units: units,
  daily: daily.optional(),
});
const hasTimes = ({ current, daily, utc_offset_seconds }: z.infer<typeof shape>) =>
  [...(current ? [current.time] : []), ...(daily?.time ?? [])].every(
    (time) => localInstant(time, utc_offset_seconds) !== null,
  );

export const forecastAnswer = shape
  .refine(({ current, daily }) => current ?? daily, 'neither current nor daily')
  .refine(hasTimes, 'a time is not of the calendar');
export type ForecastAnswer = z.infer<typeof shape>;
