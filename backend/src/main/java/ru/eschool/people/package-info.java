/**
 * Pupils, their guardians, who is taught together and since when.
 *
 * <p>Other features ask here whether a pupil belonged to a group on a day ({@link ru.eschool.people.Memberships}),
 * whose child a pupil is ({@link ru.eschool.people.Families}) and what a person is called
 * ({@link ru.eschool.people.People}). All answers are given inside the caller's transaction and session.
 */
package ru.eschool.people;
