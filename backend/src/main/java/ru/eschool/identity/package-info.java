/**
 * Who people are to the system: accounts, their places and roles in schools, machine accounts, and the slips with which
 * a person first signs in. Passwords live in Keycloak only.
 */
package ru.eschool.identity;
