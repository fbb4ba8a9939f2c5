/** «Фамилия И.» for a narrow column. */
export function shortName(name: string): string {
  const [last = '', first = ''] = name.split(' ');
  return first ? `${last} ${first[0]}.` : last;
}

/** «Иванова А. П.» of a full name. */
export function initials(name: string): string {
  const [last = '', ...given] = name.split(' ');
  return [last, ...given.map((part) => `${part[0]}.`)].join(' ');
}
