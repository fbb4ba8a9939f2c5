export default {
  student: {
    title: 'Pupil',
    view: 'What to show',
    week: 'Diary',
    marks: 'Marks',
    weekBefore: 'Previous week',
    weekAfter: 'Next week',
    noLessons: 'No lessons',
    noMarks: 'No marks in this period',
    average: 'Average',
    missed: 'Missed',
    myClass: 'My class',
    record: 'Record and history',
  },
};
