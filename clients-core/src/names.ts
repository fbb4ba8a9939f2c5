/** «Фамилия И.» for a narrow column; what tells namesakes apart stays: «Фамилия И. Отчество, 05.03.2013 г. р.». */
export function shortName(name: string): string {
  const [last = '', first = '', ...apart] = name.split(' ');
  return first ? [last, `${first.charAt(0)}.`, ...apart].join(' ') : last;
}

/** «Иванова А. П.» of a full name. */
export function initials(name: string): string {
  const [last = '', ...given] = name.split(' ');
  return [last, ...given.map((part) => `${part.charAt(0)}.`)].join(' ');
}

/** «ТИ»: the first letters of the given and the family name, for a person's circle. */
export function monogram(firstName: string, displayName: string): string {
  const family = displayName.split(' ').find((part) => part !== firstName) ?? '';
  return (firstName.charAt(0) + family.charAt(0)).toLocaleUpperCase();
}
