export default {
  help: {
    title: 'Help',
  },
};
