/** Values at which an axis has a line: 0 and up to four round steps that reach the greatest value. */
export function axisSteps(greatest: number): readonly number[] {
  if (greatest <= 0) return [0, 1];
  const rough = greatest / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 2.5, 5, 10].map((each) => each * power).find((each) => each >= rough) ?? rough);
  const steps: number[] = [];
  for (let value = 0; value < greatest + step; value += step) steps.push(value);
  return steps;
}

/** Days put together so that at most so many bars stand side by side; each has the day it begins with. */
export function grouped<Day extends { readonly day: string }>(days: readonly Day[], most: number): readonly (readonly Day[])[] {
  const size = Math.max(1, Math.ceil(days.length / most));
  return Array.from({ length: Math.ceil(days.length / size) }, (_, index) => days.slice(index * size, (index + 1) * size));
}
