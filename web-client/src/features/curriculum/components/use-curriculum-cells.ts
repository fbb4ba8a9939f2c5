import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CurriculumLine, CurriculumPart } from '@eschool/client/curriculum';
import { ProblemError } from '@eschool/clients-core/problem-error';
import { problemLine } from '../../../shared/lib/problem-text';
import { reportSaving } from '../../../shared/lib/saving-state';
import { uniqueId } from '../../../shared/lib/unique-id';
import { changeLine, createLine, curriculumQuery, deleteLine } from '../api/curriculum';
import { cellKey, hoursText, typedHours, unreadText } from './curriculum-rows';

/** What a cell holds that the service has not, or not yet: a value on its way, or a refused one with the reason. */
export type Unsaved = { text: string; reason?: string };

const QUEUE = 'curriculum';

/**
 * Saves each cell by itself. What is entered into one cell goes out in its order; a refused value stays until it is
 * replaced or discarded.
 *
 * @param shownYear the year in the address of the page, if any
 */
export function useCurriculumCells(
  schoolId: string,
  academicYear: number,
  shownYear: number | undefined,
) {
  const { t, i18n } = useTranslation();
  const queryClient = useQueryClient();
  const query = curriculumQuery(schoolId, shownYear);
  const [unsaved, setUnsaved] = useState<ReadonlyMap<string, Unsaved>>(new Map());
  const [everSaved, setEverSaved] = useState(false);
  const queues = useRef(new Map<string, Promise<void>>());
  // The number of the latest entry of a cell: an earlier one that ends later says nothing about it.
  const latest = useRef(new Map<string, number>());
  // A repeat of one request adds one line; another request is another.
  const creations = useRef(new Map<string, { request: string; key: string }>());

  const values = [...unsaved.values()];
  const attention = values.filter(({ reason }) => reason !== undefined).length;
  const pending = values.length - attention;
  useEffect(() => {
    reportSaving(QUEUE, { pending, attention, offline: false }, everSaved && pending === 0);
    return () => reportSaving(QUEUE, undefined);
  }, [pending, attention, everSaved]);

  const show = (key: string, value: Unsaved | undefined) =>
    setUnsaved((before) => {
      const after = new Map(before);
      if (value) after.set(key, value);
      else after.delete(key);
      return after;
    });

  const lineNow = (subjectId: string, grade: number) =>
    queryClient
      .getQueryData(query.queryKey)
      ?.lines.find((line) => line.subjectId === subjectId && line.grade === grade);

  const store = (gone: CurriculumLine | undefined, come: CurriculumLine | undefined) =>
    queryClient.setQueryData(
      query.queryKey,
      (before) =>
        before && {
          ...before,
          copyable: before.copyable && !come,
          lines: [...before.lines.filter(({ id }) => id !== gone?.id), ...(come ? [come] : [])],
        },
    );

  const send = async (
    subjectId: string,
    grade: number,
    hours: number | undefined,
    part: CurriculumPart | undefined,
  ) => {
    const line = lineNow(subjectId, grade);
    if (hours === undefined) {
      if (!line) return;
      await deleteLine(schoolId, line);
      store(line, undefined);
      return;
    }
    const described = { weeklyHours: hours, part: part ?? line?.part ?? 'MANDATORY' };
    if (line) {
      store(line, await changeLine(schoolId, line, described));
      return;
    }
    const body = { academicYear, grade, subjectId, ...described };
    const request = JSON.stringify(body);
    const cell = cellKey(subjectId, grade);
    const known = creations.current.get(cell);
    const key = known?.request === request ? known.key : uniqueId();
    creations.current.set(cell, { request, key });
    store(undefined, await createLine(schoolId, body, key));
    creations.current.delete(cell);
  };

  /** The reason in words; what somebody else has written meanwhile is read anew first. */
  const reasonOf = async (failure: unknown, subjectId: string, grade: number) => {
    const met = failure instanceof ProblemError && [404, 409, 412].includes(failure.status);
    if (!met) return problemLine(failure, t);
    await queryClient.invalidateQueries({ queryKey: query.queryKey });
    const now = lineNow(subjectId, grade);
    if (!now) return t('curriculum.goneMeanwhile');
    const key = failure.status === 409 ? 'curriculum.cameMeanwhile' : 'curriculum.changedMeanwhile';
    return t(key, { hours: hoursText(now.weeklyHours, i18n.language) });
  };

  const write = (
    subjectId: string,
    grade: number,
    text: string,
    part: CurriculumPart | undefined,
  ) => {
    const key = cellKey(subjectId, grade);
    const number = (latest.current.get(key) ?? 0) + 1;
    latest.current.set(key, number);
    const showLatest = (value: Unsaved | undefined) => {
      if (latest.current.get(key) === number) show(key, value);
    };
    const hours = typedHours(text);
    if (text.trim() && hours === undefined) {
      show(key, { text, reason: unreadText(t, i18n.language) });
      return;
    }
    show(key, { text });
    const entry = async () => {
      try {
        await send(subjectId, grade, hours, part);
        setEverSaved(true);
        showLatest(undefined);
      } catch (failure) {
        showLatest({ text, reason: await reasonOf(failure, subjectId, grade) });
      }
    };
    queues.current.set(key, (queues.current.get(key) ?? Promise.resolve()).then(entry));
  };

  return {
    unsaved,
    /** Saves what was typed; nothing takes the subject away from the grade. */
    enter: (subjectId: string, grade: number, text: string) =>
      write(subjectId, grade, text, undefined),
    /** Moves the hours of a line to the other part of the curriculum. */
    moveTo: (line: CurriculumLine, part: CurriculumPart) =>
      write(line.subjectId, line.grade, String(line.weeklyHours), part),
    /** Returns to what the service has. */
    discard: (subjectId: string, grade: number) => show(cellKey(subjectId, grade), undefined),
  };
}

export type CurriculumCells = ReturnType<typeof useCurriculumCells>;
