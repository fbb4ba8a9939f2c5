const texts = {
  product: 'Электронная школа',
  common: {
    chooseDate: 'Выбрать дату',
    close: 'Закрыть',
    cancel: 'Отмена',
    done: 'Готово',
    loading: 'Загружается…',
    more: 'Показать ещё',
    print: 'Печать',
    requestId: 'Номер запроса:',
    retry: 'Повторить',
    save: 'Сохранить',
    saved: 'Сохранено',
    readingFile: 'Читаем файл…',
    otherFile: 'Другой файл',
  },
  files: {
    save: 'Сохранить файл «{{name}}», {{facts}}',
  },
  role: {
    TEACHER: 'Учитель',
    CLASS_TEACHER: 'Классный руководитель',
    DEPUTY_HEAD: 'Завуч',
    PRINCIPAL: 'Директор',
    SCHEDULER: 'Диспетчер расписания',
    REGISTRAR: 'Учебная часть',
    HR_OFFICER: 'Отдел кадров',
    FACILITIES_MANAGER: 'Завхоз',
    SCHOOL_ADMIN: 'Администратор',
    GUARDIAN: 'Родитель',
    STUDENT: 'Ученик',
    MUNICIPAL_OFFICER: 'Сотрудник МОУО',
    MINISTRY_OFFICER: 'Сотрудник министерства',
    SUPPORT_OFFICER: 'Поддержка',
    SYSTEM_OPERATOR: 'Оператор системы',
    INTEGRATOR: 'Интеграция',
  },
  problem: {
    unknown: 'Не получилось. Повторите попытку',
    unreachable: 'Нет связи с сервером школы',
    unreachableDetail: 'Проверьте подключение. Введённые отметки не потеряются.',
    away: 'Сервер школы временно недоступен',
    awayDetail: 'Попробуйте через минуту. Введённые отметки не потеряются.',
    signedOut: 'Время входа истекло. Войдите снова',
    forbidden: 'У вашей роли нет права на это',
    notFound: 'Не найдено',
    stale: 'Запись изменилась, пока вы с ней работали. Обновите её и повторите',
    tooLarge: 'Файл слишком большой',
  },
  attendance: {
    ABSENT: 'отсутствует',
    UNEXCUSED: 'без уважительной причины',
    EXCUSED: 'уважительная причина',
    ILL: 'болеет',
    LATE: 'опоздание',
    EXEMPT: 'освобождение',
  },
  marks: {
    debt: 'долг',
  },
  school: {
    subject: 'Предмет',
    class: 'Класс',
    grade: '{{grade}} класс',
    pupil: 'Ученик',
    period: 'Учебный период',
    hours_one: '{{count}} час',
    hours_few: '{{count}} часа',
    hours_many: '{{count}} часов',
    hours_other: '{{count}} часа',
    homework: 'Домашнее задание',
    homeworkGiven: 'Задано: {{text}}',
    weight: 'вес {{weight}}',
    average: 'Ср.',
    termMark: 'Итог',
    noOwnClassTitle: 'Класс за вами не закреплён',
    noOwnClassText: 'Классное руководство назначает завуч.',
  },
};

export default texts;

declare module '@eschool/clients-core/texts' {
  interface TextsOf {
    shared: typeof texts;
  }
}
