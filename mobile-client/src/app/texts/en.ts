export default {
  tabs: {
    label: 'Sections',
  },
  welcome: {
    lead: 'Lessons, homework and marks — everything written in the school journal.',
    signIn: 'Sign in',
    opening: 'Opening the sign-in page…',
    help: 'The class teacher gives out the login and the first sign-in code.',
    unreachable: 'The sign-in page is not answering. Check the internet and try again.',
    failed: 'Signing in did not work. Please try again.',
  },
  nothingToRead: {
    who: 'You are signed in as {{name}}',
    noRole: {
      title: 'A diary for guardians and pupils',
      text: 'Your account has no guardian or pupil role. Teachers and school staff work in the “Electronic school” in a browser: ask the school administrator for its address.',
    },
    noChildren: {
      title: 'Nothing here yet',
      text: 'No pupil is linked to your account, or the school has closed the access. Please contact the class teacher.',
    },
  },
  deliveryStopped: {
    name: 'Diary',
    title: 'The diary has not been delivered since {{day}}',
    reasons: {
      CONSENT_REFUSED: 'The consent to the electronic journal and diary was refused.',
      CONSENT_WITHDRAWN: 'The consent to the electronic journal and diary was withdrawn.',
      AGREEMENT_ENDED: 'The agreement on the service “Electronic diary” has ended.',
      other: 'The class teacher will tell you why.',
    },
    paper:
      'The class teacher gives an extract on paper. To get the electronic diary back, hand in a new consent or an application of accession.',
    ask: 'Check again',
    of: '{{name}}, {{school}}',
  },
  update: {
    requiredTitle: 'Update the app',
    requiredText:
      'This version ({{own}}) no longer works with the school server. Version {{minimum}} or newer is needed.',
    action: 'Update',
    hint: 'If it does not help, close the app and open it again.',
    ready: 'A new version of the diary is here',
    apply: 'Update',
  },
  children: {
    label: 'Choose a child',
    className: 'Class {{className}}',
  },
  more: {
    title: 'More',
    account: 'Account',
    about: 'About',
    version: 'Version {{version}}',
    license: 'Free software, Apache 2.0 licence.',
    signOut: 'Sign out',
    signOutText: 'Everything stored about pupils will be removed from this device.',
    signingOut: 'Signing out…',
  },
};
