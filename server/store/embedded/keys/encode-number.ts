import type { NumberValue } from '../bson/value';

const less = 0x40;
const equal = 0x80;
const greater = 0xc0;

/**
 * Bytes in numeric order over all four number types: the nearest double, whether the number is below, at or
 * above it, and, where it is not at it, its exact decimal digits.
 */
export function encodeNumber(value: NumberValue): Buffer {
  if (value.t === 'int' || value.t === 'double') return withDouble(value.v, equal);
  if (value.t === 'long') {
    const near = Number(value.v);
    const difference = value.v - BigInt(near);
    if (difference === 0n) return withDouble(near, equal);
    return withDouble(near, difference < 0n ? less : greater, { coefficient: value.v, exponent: 0 });
  }
  return encodeDecimal(value.v.toString());
}

interface Decimal {
  readonly coefficient: bigint;
  readonly exponent: number;
}

function encodeDecimal(text: string): Buffer {
  const near = Number(text);
  const match = /^(-?\d+)(?:\.(\d*))?(?:E([+-]?\d+))?$/.exec(text);
  if (match === null) return withDouble(near, equal);
  const [, whole = '0', fraction = '', exponent = '0'] = match;
  const decimal = { coefficient: BigInt(whole + fraction), exponent: Number(exponent) - fraction.length };
  // BigInt('-0') loses the sign of "-0.5"; the text still has it.
  const coefficient =
    text.startsWith('-') && decimal.coefficient > 0n ? -decimal.coefficient : decimal.coefficient;
  const order = compareToDouble(coefficient, decimal.exponent, near);
  if (order === 0) return withDouble(near, equal);
  return withDouble(near, order < 0 ? less : greater, { coefficient, exponent: decimal.exponent });
}

function compareToDouble(coefficient: bigint, exponent: number, double: number): number {
  if (!Number.isFinite(double)) return double > 0 ? -1 : 1;
  const { mantissa, power } = split(double);
  const left = coefficient * 10n ** BigInt(Math.max(exponent, 0)) * 2n ** BigInt(Math.max(-power, 0));
  const right = mantissa * 10n ** BigInt(Math.max(-exponent, 0)) * 2n ** BigInt(Math.max(power, 0));
  return left < right ? -1 : left > right ? 1 : 0;
}

function split(double: number): { readonly mantissa: bigint; readonly power: number } {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(double);
  const bits = bytes.readBigUInt64BE();
  const rawPower = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  const size = rawPower === 0 ? fraction : fraction | 0x10000000000000n;
  return { mantissa: double < 0 ? -size : size, power: Math.max(rawPower, 1) - 1075 };
}

function withDouble(double: number, side: number, exact?: Decimal): Buffer {
  const bytes = Buffer.alloc(9);
  // NaN sorts below every number, which all zero bytes do.
  if (!Number.isNaN(double)) {
    bytes.writeDoubleBE(double === 0 ? 0 : double);
    if (double < 0) for (let i = 0; i < 8; i++) bytes.writeUInt8(bytes.readUInt8(i) ^ 0xff, i);
    else bytes.writeUInt8(bytes.readUInt8(0) ^ 0x80, 0);
  }
  bytes.writeUInt8(side, 8);
  return exact === undefined ? bytes : Buffer.concat([bytes, exactDigits(exact)]);
}

function exactDigits({ coefficient, exponent }: Decimal): Buffer {
  const isNegative = coefficient < 0n;
  const digits = (isNegative ? -coefficient : coefficient).toString();
  const significant = digits.replace(/0+$/, '');
  const bytes = Buffer.alloc(3 + significant.length);
  bytes.writeUInt16BE(0x8000 + digits.length + exponent, 0);
  for (let i = 0; i < significant.length; i++) bytes.writeUInt8(significant.charCodeAt(i) - 47, 2 + i);
  if (isNegative) for (let i = 0; i < bytes.length; i++) bytes.writeUInt8(bytes.readUInt8(i) ^ 0xff, i);
  return bytes;
}
