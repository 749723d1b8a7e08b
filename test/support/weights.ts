/** The targets of one project alone, with three weights whose sum is 100, but not in binary fractions. */
export function withDustyWeights(csv: string): string {
  return csv
    .split('\n')
    .slice(0, 4)
    .join('\n')
    .replace('人员,10,', '人员,16.1,')
    .replace('网上可办,10,', '网上可办,48.2,')
    .replace('办结率,10,', '办结率,35.7,')
}
