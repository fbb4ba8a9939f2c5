export default {
  app: {
    name: 'My diary',
  },
  common: {
    opening: 'Opening the diary…',
    loading: 'Loading…',
    retry: 'Try again',
    refresh: 'Refresh',
    back: 'Back',
    requestId: 'Request number: {{id}}',
    skip: 'Skip to content',
  },
  failure: {
    offline: {
      title: 'No connection to the server',
      text: 'This page is not stored on the device yet. Check the internet and try again.',
    },
    signInAway: {
      title: 'The sign-in service does not answer',
      text: 'This page is not stored on the device yet. It opens when the service answers; no password is needed.',
    },
    unavailable: {
      title: 'The server is not answering for now',
      text: 'Nothing is lost. Try again in a few minutes.',
    },
    forbidden: {
      title: 'No access',
      text: 'The school has not opened this information to you. If that is a mistake, contact the class teacher.',
    },
    missing: {
      title: 'Not found',
      text: 'The school has no such information, or access to it is closed.',
    },
    unexpected: {
      title: 'This page could not be shown',
      text: 'Try again. If it does not help, tell the school the request number.',
    },
    broken: {
      title: 'The page did not open',
      text: 'The connection broke, or there is a new version of the diary. Reload the page: nothing is lost.',
      action: 'Reload',
    },
    config: {
      title: 'The school could not be reached',
      text: 'The first sign-in needs the internet. Check the connection and try again.',
    },
  },
  freshness: {
    updated: 'Updated {{when}}',
    now: 'Updated just now',
    updating: 'Updating…',
    network: 'No connection — showing data from {{when}}',
    networkEmpty: 'No connection',
    signIn: 'The sign-in service does not answer — showing data from {{when}}',
    signInEmpty: 'The sign-in service does not answer',
    server: 'The server is not answering — showing data from {{when}}',
    serverEmpty: 'The server is not answering',
  },
};
