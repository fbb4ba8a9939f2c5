/**
 * Pupils, their guardians, who is taught together and since when.
 *
 * <p>Other features ask here what a person is called ({@link ru.eschool.people.People}) and enter pupils with their
 * families ({@link ru.eschool.people.PupilRegister}). All answers are given inside the caller's transaction and session.
 */
package ru.eschool.people;
