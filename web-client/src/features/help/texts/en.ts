export default {
  help: {
    view: 'Help',
    note: 'How to work with the journal, plans and reports',
    contents: 'Chapters',
    allRoles: 'Chapters for all roles',
    ownRole: 'Only for my role',
  },
};
