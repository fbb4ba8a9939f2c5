import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { calendarQuery } from '../../../shared/api/school';
import { ProblemError } from '@eschool/clients-core/problem-error';
import { isStale } from '../../../shared/lib/problem-text';
import { useSession } from '../../../shared/lib/session';
import { changePlan, planQuery, yearsQuery, type Change, type Plan } from '../api/years';

const PAUSE = 400;

/** What the cache holds of a year becomes what the service has answered. */
export function useTakePlan() {
  const { schoolId } = useSession();
  const queryClient = useQueryClient();
  return async (plan: Plan) => {
    queryClient.setQueryData(planQuery(schoolId, plan.id).queryKey, plan);
    await Promise.all([
      queryClient.invalidateQueries({ queryKey: yearsQuery(schoolId).queryKey, exact: true }),
      queryClient.invalidateQueries({ queryKey: calendarQuery(schoolId).queryKey }),
    ]);
  };
}

/**
 * A change of the plan while it is being written: what is in its way is asked at every pause, so that it is known before
 * anything is saved.
 */
export function usePlanChange(
  plan: Plan,
  build: (plan: Plan) => Change | undefined,
  onSaved: () => void,
) {
  const { schoolId } = useSession();
  const queryClient = useQueryClient();
  const take = useTakePlan();
  // What the person has seen: the change goes over this version.
  const [seen, setSeen] = useState(plan);
  const [conflict, setConflict] = useState<Plan>();
  const [first] = useState(() => JSON.stringify(build(plan)));
  const change = build(seen);
  const said = JSON.stringify(change);
  const touched = change !== undefined && said !== first;
  const [asked] = useDebouncedValue(said, PAUSE);
  const preview = useQuery({
    queryKey: ['academic-year-preview', schoolId, seen.id, seen.version, asked],
    queryFn: () => changePlan(schoolId, seen, JSON.parse(asked) as Change, true),
    enabled: touched && asked === said && !conflict,
    retry: false,
    staleTime: 0,
    gcTime: 0,
  });
  const meet = async () => {
    setConflict(await queryClient.query({ ...planQuery(schoolId, seen.id), staleTime: 0 }));
  };
  const save = useMutation({
    mutationFn: (wanted: Change) => changePlan(schoolId, seen, wanted),
    onSuccess: async (now) => {
      await take(now);
      onSaved();
    },
    onError: async (failure) => {
      if (isStale(failure)) await meet();
    },
  });
  const previewed = touched && !isStale(preview.error) ? preview.error : null;
  const failure = (isStale(save.error) ? null : save.error) ?? previewed;
  const refusals = failure instanceof ProblemError ? failure.errors : [];
  return {
    seen,
    conflict,
    failure,
    touched,
    saving: save.isPending,
    refusal: (pointer: string) => refusals.find((field) => field.pointer === pointer)?.message,
    /** Whether the refusal is of no field that the form shows. */
    elsewhere: (pointers: readonly string[]) =>
      failure !== null && !refusals.some(({ pointer }) => pointers.includes(pointer)),
    save: () => {
      if (change) save.mutate(change);
    },
    /** Goes on over what somebody else has written meanwhile. */
    goOn: () => {
      if (conflict) setSeen(conflict);
      setConflict(undefined);
      save.reset();
    },
    touch: () => {
      if (save.error) save.reset();
    },
  };
}
