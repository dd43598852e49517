import dayjs from 'dayjs';
import { z } from 'zod';
import { instant, kept, numberText } from '../answers/fields';
import { leaves, leavesBut } from '../answers/leaves';
import { type WeatherPart } from '../answers/weather-part';

const observed = kept(
  z.object({
    obsTime: instant,
    text: z.string().nullish(),
    temp: numberText,
    precip: numberText,
  }),
);

/** The weather as observed: of the hour that ended then, since its rain is that hour's. */
export const now = observed.transform(({ said, raw }): WeatherPart => ({
  key: leaves(raw)['obsTime'] ?? '',
  from: dayjs(said.obsTime).subtract(1, 'hour').toDate(),
  until: said.obsTime,
  words: said.text || null,
  lowest: said.temp,
  highest: said.temp,
  rain: said.precip,
  rainLikelihood: null,
  more: leavesBut(raw, ['obsTime', 'text', 'temp', 'precip']),
}));
