/**
 * A required field that a save does not touch is not in its data (hooks/keepOthersChanges): absent means "as it is",
 * only null and '' mean "empty".
 */
export function keptWhenAbsent<Value, Options extends { operation?: unknown }, Result>(
  validate: (value: Value, options: Options) => Result,
) {
  return (value: Value, options: Options): Result | true =>
    value === undefined && options.operation === 'update' ? true : validate(value, options)
}
