const BITS = 128n
const ONE = 1n << BITS

/** 2·artanh(over / under) as a fixed-point number: the series that converges fastest for numbers near 1. */
const doubleArtanh = (over: bigint, under: bigint): bigint => {
  const z = (over * ONE) / under
  const square = (z * z) / ONE
  let power = z
  let sum = 0n
  for (let odd = 1n; power !== 0n; odd += 2n) {
    sum += power / odd
    power = (power * square) / ONE
  }
  return 2n * sum
}

/** Below it a power of two no longer scales a number to one; no policy comes near. */
const SMALLEST = 1e-290

const LN_2 = doubleArtanh(1n, 3n)

/**
 * The natural logarithm of a positive finite number, rounded correctly. `Math.log` may be one bit off, and differently
 * on each engine; where a logarithm is divided by another and rounded down, that bit is a whole retry.
 */
export const logarithm = (value: number): number => {
  if (!(value > SMALLEST) || value === Number.POSITIVE_INFINITY) return Math.log(value)
  const exponent = Math.round(Math.log2(value))
  // A double has 53 bits, so within 2^±75 of 1 nothing of the mantissa is lost in fixed point.
  const mantissa = BigInt(value * 2 ** (52 - exponent) * 2) * (ONE >> 53n)
  return Number(doubleArtanh(mantissa - ONE, mantissa + ONE) + BigInt(exponent) * LN_2) / 2 ** Number(BITS)
}
