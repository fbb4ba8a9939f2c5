export default {
  help: {
    view: 'Help',
    note: 'How to work with the journal, plans and reports',
    contents: 'Chapters',
  },
};
