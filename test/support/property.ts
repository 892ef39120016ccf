// Runs a fast-check property with a printed seed. PROPERTY_RUNS (histories per property) makes it longer, PROPERTY_SEED
// repeats it.
import fc from 'fast-check';

export const propertyRuns = Number(process.env.PROPERTY_RUNS ?? 10_000);
export const propertySeed = Number(process.env.PROPERTY_SEED ?? Date.now() & 0x7fffffff);

/**
 * Throws with the smallest counter-example found and its seed when `holds` throws for one of the generated values.
 *
 * @param share part of PROPERTY_RUNS to run, for values that are dear to make.
 */
export const holdsFor = <T>(values: fc.Arbitrary<T>, holds: (value: T) => void, share = 1): void => {
  console.info(`PROPERTY_SEED=${propertySeed}`);
  fc.assert(
    fc.property(values, (value) => {
      holds(value);
    }),
    { seed: propertySeed, numRuns: Math.ceil(propertyRuns * share) },
  );
};
