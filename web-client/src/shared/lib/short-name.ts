/** «Фамилия И.» for a narrow column. */
export function shortName(name: string): string {
  const [last = '', first = ''] = name.split(' ');
  return first ? `${last} ${first[0]}.` : last;
}
