export default {
  notices: {
    title: 'Notices',
    unread_one: 'Notices: {{count}} new',
    unread_other: 'Notices: {{count}} new',
    none: 'Nothing yet. What others did to your sign-in and roles will stand here.',
    new: 'New',
    understood: 'Read',
    advice: 'If you did not ask for it, tell the school administrator at once.',
    agreementEnded:
      'the school has ended the agreement on the electronic diary: it is no longer delivered',
    operator: 'the operator of the system',
    other: 'news that this version cannot show yet: reload the page',
    access: {
      REISSUED: 'you got another slip with a code',
      RESET: 'your password was reset and a new code handed out',
      PLACE_JOINED: 'a place was added to your sign-in',
      ROLE_GRANTED: 'you got the role “{{role}}”',
      ROLE_ENDED: 'your role “{{role}}” ended',
      ACCOUNT_BLOCKED: 'your sign-in was blocked',
      ACCOUNT_UNBLOCKED: 'your sign-in was unblocked',
      GUARDIAN_BLOCKED: 'your access to the child was closed',
      GUARDIAN_UNBLOCKED: 'your access to the child was opened',
    },
  },
};
