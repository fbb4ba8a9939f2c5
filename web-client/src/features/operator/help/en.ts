import type { HelpChapter } from '../../../shared/lib/help-chapter';

const chapters: HelpChapter[] = [
  {
    id: 'open-school',
    order: 82,
    roles: ['SYSTEM_OPERATOR'],
    title: 'Open a school and an office',
    paragraphs: [
      'The operator opens schools: “Schools”, “Open a school”. Choose the region and the municipality or add new ones, name the school, give its time zone and first academic year. The year gets the customary terms, holidays and bells, the federal subjects and the kinds of work; the school corrects them itself.',
      'The sign-in of the first administrator comes with the school. Propose a login or leave it empty. The slip with the code is shown once: print it and hand it over in person. At the first sign-in the administrator connects an app for one-time codes, chooses a password, and gives access to the others from then on.',
      'While the sign-in service does not answer no school is opened at all: try again in a minute. A lost slip is replaced by “New code” in the window of the school as long as the administrator has never signed in. Another administrator can be invited while nobody of the school has signed in; the forgotten password of one at work is reset in Keycloak.',
      'Offices (of municipalities, ministries, support) are opened in the same way, and officers are invited in the window of the office. There a second operator is invited, and the work of those who leave is ended. The last operator cannot be taken away.',
      'The operator sees nobody of a school but those who were invited. Everything an operator does is recorded and shown in the school’s access log.',
    ],
  },
];

export default chapters;
