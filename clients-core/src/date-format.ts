const made = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs a cheap phone milliseconds and using it next to nothing, so each is made once. */
export function dateFormat(
  locale: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let format = made.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, options);
    made.set(key, format);
  }
  return format;
}

/** English is written the European way: the day before the month, 24 hours. */
export function localeOf(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}
