/** What goes in and out of the school as files: lists of pupils and guardians, looked through before they are taken. */
package ru.eschool.exchange;
