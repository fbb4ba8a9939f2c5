package ru.eschool;
