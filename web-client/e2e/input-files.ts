import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { spreadsheet } from './spreadsheet';

/** Files that schools really have, where this machine holds them; own small ones of the same layout elsewhere. */
const REAL = join(import.meta.dirname, '../../../shared/data');
const OWN = join(import.meta.dirname, 'fixtures');

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export type InputFile = {
  name: string;
  mimeType: string;
  buffer: Buffer;
};

function fileAt(path: string): InputFile {
  const name = basename(path);
  const mimeType = name.endsWith('.xlsx')
    ? XLSX
    : name.endsWith('.csv')
      ? 'text/csv'
      : 'application/json';
  return { name, mimeType, buffer: readFileSync(path) };
}

function table(name: string, rows: string[][]): InputFile {
  return { name, mimeType: XLSX, buffer: spreadsheet(rows) };
}

export const PUPIL_COLUMNS = [
  'Фамилия',
  'Имя',
  'Отчество',
  'Дата рождения',
  'Пол',
  'СНИЛС',
  'Гражданство',
  'Адрес регистрации',
  'Адрес проживания',
  'Класс',
  'Телефон',
  'E-mail',
  'Родитель: Фамилия',
  'Родитель: Имя',
  'Родитель: Отчество',
  'Степень родства',
  'Родитель: Телефон',
  'Родитель: E-mail',
];

type Pupil = {
  lastName: string;
  firstName: string;
  middleName: string;
  born: string;
  sex: 'М' | 'Ж';
  snils: string;
  className: string;
  mother: [string, string, string];
};

function rowOf({ mother, ...pupil }: Pupil): string[] {
  const { lastName, firstName, middleName, born, sex, snils, className } = pupil;
  const home = 'г. Мурманск, ул. Школьная, д. 3, кв. 14';
  const own = [lastName, firstName, middleName, born, sex, snils, 'РФ', home, home, className];
  return [...own, '', '', ...mother, 'мать', '+7 (911) 300-10-20', 'family@example.org'];
}

const GOOD: Pupil = {
  lastName: 'Родничкова',
  firstName: 'Аглая',
  middleName: 'Тихоновна',
  born: '14.03.2013',
  sex: 'Ж',
  snils: '112-233-445 95',
  className: '7Б',
  mother: ['Родничкова', 'Мария', 'Павловна'],
};
const SECOND: Pupil = {
  ...GOOD,
  lastName: 'Ковылин',
  firstName: 'Тихон',
  middleName: 'Ильич',
  born: '02.11.2014',
  sex: 'М',
  snils: '087-654-303 00',
  className: '5А',
  mother: ['Ковылина', 'Дарья', 'Олеговна'],
};

/** Pupils of three classes with a parent each. */
export function pupilList(): InputFile {
  const real = join(REAL, 'people/students-3-classes.xlsx');
  return existsSync(real)
    ? fileAt(real)
    : table('ученики.xlsx', [PUPIL_COLUMNS, rowOf(GOOD), rowOf(SECOND)]);
}

/** The same table as a hurried hand fills it: a day that does not exist, no first name, no such class. */
export function faultyPupilList(): InputFile {
  return table('ученики с ошибками.xlsx', [
    PUPIL_COLUMNS,
    rowOf(GOOD),
    rowOf({ ...SECOND, born: '31.02.2014' }),
    rowOf({ ...SECOND, firstName: '', snils: '' }),
    rowOf({ ...SECOND, lastName: 'Озёрный', snils: '', className: 'пятый' }),
  ]);
}

/** A federal programme of algebra, which holds several grades. */
export function programme(): InputFile {
  const real = join(REAL, 'frp/algebra-ooo-bazovyj.json');
  return fileAt(existsSync(real) ? real : join(OWN, 'algebra-ooo-bazovyj.json'));
}

export type PlanFile = {
  file: InputFile;
  subject: string;
  grade: number;
};

const SUBJECTS: Record<string, string> = {
  'geografiya-8.xlsx': 'География',
  'istoriya-7.xlsx': 'История',
  'okruzhayuschij-mir-3.xlsx': 'Окружающий мир',
  'russkij-yazyk-10.csv': 'Русский язык',
};

const TOPICS = [
  ['1', 'Методы изучения природы: наблюдения, сравнения, опыты', '1', 'с. 4–7'],
  ['2', 'Материки и океаны', '2', ''],
  ['3', 'Естественные природные сообщества: лес, луг, водоём', '1', 'с. 12'],
];
const FLAT = [['№ п/п', 'Тема урока', 'Кол-во часов', 'Домашнее задание'], ...TOPICS];
const SECTIONED = [
  ['Раздел', '№ п/п', 'Тема', 'Количество часов', 'Программное содержание'],
  ['Раздел Географическое пространство России', '', '', '4', ''],
  ...TOPICS.slice(0, 2).map(([number, topic, hours]) => ['', number!, topic!, hours!, '']),
];
const TITLED = [['', 'Рабочая программа'], ['', 'История, 7 класс'], [], ...FLAT];

/** Lesson plans in the layouts teachers keep: flat, with sections, under a title, and a csv from an old program. */
export function planFiles(): PlanFile[] {
  const real = join(REAL, 'ktp');
  const files = existsSync(real)
    ? readdirSync(real).map((name) => fileAt(join(real, name)))
    : [
        table('geografiya-8.xlsx', SECTIONED),
        table('istoriya-7.xlsx', TITLED),
        table('okruzhayuschij-mir-3.xlsx', FLAT),
        fileAt(join(OWN, 'russkij-yazyk-10.csv')),
      ];
  return files.map((file) => ({
    file,
    subject: SUBJECTS[file.name] ?? '',
    grade: Number(/-(\d+)\./.exec(file.name)?.[1]),
  }));
}
