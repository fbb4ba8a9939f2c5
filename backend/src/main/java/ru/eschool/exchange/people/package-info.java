/** Lists of pupils and guardians as a school office exports them: shown first, then taken over as a whole or not at all. */
package ru.eschool.exchange.people;
