/**
 * The frame of a school: years, terms, holidays, bells, rooms, subjects and settings. Other features ask
 * {@link ru.eschool.school.SchoolFrame}.
 */
package ru.eschool.school;
