export default {
  joinPlace: {
    title: 'Another child or school',
    note: 'If another school gave you an access slip, you need no second sign-in: add it to this one.',
    open: 'Add by a slip',
    login: 'Login on the slip',
    code: 'Code on the slip',
    add: 'Add',
    cancel: 'Cancel',
    done: 'The place was added.',
  },
};
