export default {
  start: {
    failedTitle: 'This page is not set up',
    failedText:
      'The settings of this installation could not be read ({{reason}}). Try again; if that does not help, tell the school’s administrator.',
    outdatedTitle: 'Reload the page',
    outdatedText:
      'The school has moved to a new version of the journal. Reload the page to go on; unsent marks are kept.',
    reload: 'Reload the page',
    brokenTitle: 'This part of the program did not open',
    brokenText: 'The school may have just been updated. Reload the page; unsent marks are kept.',
    noProfile: 'You are signed in, but your details have not arrived yet.',
    noRoleTitle: 'You have no role in a school yet',
    noRoleText: 'You are signed in, but no school has listed you. Ask the school’s administrator.',
    foreignSchoolTitle: 'This school is not open to you',
    foreignSchoolText: 'Check the address, or open your own school from the start page.',
    foreignOfficeTitle: 'This office is not open to you',
    foreignOfficeText: 'Check the address, or open your own office from the start page.',
  },
  signIn: {
    title: 'Sign in',
    text: 'The school’s journal, plans and reports. Sign in with the login the school gave you.',
    note: 'Parents and pupils use My Diary, a separate app.',
    button: 'Sign in',
    going: 'Going to the sign-in page…',
    finishing: 'Finishing sign-in…',
    again: 'Sign in again',
    failedTitle: 'Sign-in did not work',
    failedText: 'The sign-in service did not confirm it. Try once more.',
    unreachableTitle: 'The sign-in service does not answer',
    unreachableText:
      'Nobody can sign in right now. This page goes on by itself when the service answers; unsent marks wait on this computer. If it takes long, tell the school’s administrator.',
  },
  signOut: {
    unsent_one: '{{count}} change has not been sent. Sign out and remove it from this computer?',
    unsent_other:
      '{{count}} changes have not been sent. Sign out and remove them from this computer?',
  },
  shell: {
    tasks: 'Sections',
    more: 'More',
    group: {
      PEOPLE: 'People of the school',
      SCHOOL: 'How it teaches',
    },
    skip: 'Skip to content',
    year: 'School year {{year}}',
    switchRole: 'Role: {{role}}. Switch role',
    person: 'Signed-in person, language and look',
    language: 'Language',
    look: 'Look',
    light: 'Light',
    dark: 'Dark',
    auto: 'Auto',
    signOut: 'Sign out',
    signIn: {
      away: 'The sign-in service does not answer. Unsent marks are kept on this computer and go out by themselves once it does; there is no need to sign in again.',
      over: 'Your sign-in has ended. Sign in again: unsent marks wait for you on this computer.',
      overAndAway:
        'Your sign-in has ended, and the sign-in service does not answer right now. Try in a minute: unsent marks wait for you on this computer.',
    },
  },
  saving: {
    saving: 'Saving…',
    retryNow: 'Send now',
    unsent: 'Not sent: {{count}}',
    attention: 'Need a decision: {{count}}',
  },
  gate: {
    title: '“{{view}}” belongs to another role',
    switchText:
      'Another role of yours has this section. Roles never mix, but you can switch at once.',
    closedText:
      'Your role has no such section. If you need it for your work, ask the school’s administrator.',
    switch: 'Switch to “{{role}}”',
  },
  welcome: {
    title: 'Welcome',
    familyTitle: 'The diary is in the My Diary app',
    familyText:
      'This program is for school staff. For a child’s timetable, homework and marks use the My Diary app with the same login and password.',
  },
  notFound: {
    title: 'There is no such page',
    text: 'The address is wrong, or the record has moved.',
    home: 'To the start page',
  },
};
