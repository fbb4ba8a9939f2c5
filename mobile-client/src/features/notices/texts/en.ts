export default {
  notices: {
    title: 'Notices',
    told: '{{at}}: {{what}} ({{who}}, {{school}}).',
    agreementEnded:
      '{{at}}: the school has ended the agreement on the electronic diary, delivery has stopped ({{school}}). The class teacher gives an extract on paper.',
    operator: 'the operator of the system',
    advice: 'If you did not ask for it, tell the school at once.',
    understood: 'I see',
    none: 'Nothing yet. What others did to your sign-in will stand here.',
    loading: 'Loading…',
    other: 'news that this version cannot show yet',
    access: {
      REISSUED: 'another slip with a code was handed out',
      RESET: 'the password was reset and a new code handed out',
      PLACE_JOINED: 'a place was added to the sign-in',
      ROLE_GRANTED: 'access to the school was opened',
      ROLE_ENDED: 'access to the school ended',
      ACCOUNT_BLOCKED: 'the sign-in was blocked',
      ACCOUNT_UNBLOCKED: 'the sign-in was unblocked',
      GUARDIAN_BLOCKED: 'access to the child was closed',
      GUARDIAN_UNBLOCKED: 'access to the child was opened',
    },
  },
};
