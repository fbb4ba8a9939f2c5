export default {
  reports: {
    view: 'Reports',
    sheet: 'Summary sheet',
    sheetOf: 'Summary sheet, {{className}}',
    classTeacher: 'class teacher {{name}}',
    moment: 'as of {{at}}',
    attainment: 'Attainment, %',
    quality: 'Quality, %',
    sou: 'SOU, %',
    averageMark: 'Average mark',
    counted: 'Marks counted',
    notAssessed: 'Not assessed',
    total: 'The class',
    formulas: 'Formulas',
    preliminary: 'Preliminary: the term is not closed',
    preliminaryNote: 'Hatched values are preliminary; “—” means the value is not defined.',
    emptyTitle: 'The sheet is empty',
    emptyText:
      'Grade 1 is taught without marks. For other classes the sheet appears once the class has journals this year.',
  },
};
