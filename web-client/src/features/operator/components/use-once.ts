import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { ProblemError } from '@eschool/clients-core/problem-error';
import { uniqueId } from '../../../shared/lib/unique-id';

/**
 * Something that is created: a repeat of one request is one thing, another request is another. What was refused field by
 * field is found by its pointer.
 */
export function useOnce<Request, Answer>(
  create: (request: Request, key: string) => Promise<Answer>,
  onSuccess?: (answer: Answer) => unknown,
) {
  const sent = useRef({ request: '', key: '' });
  const creation = useMutation({
    mutationFn: (request: Request) => {
      const written = JSON.stringify(request);
      if (sent.current.request !== written) sent.current = { request: written, key: uniqueId() };
      return create(request, sent.current.key);
    },
    onSuccess: (answer) => {
      sent.current = { request: '', key: '' };
      return onSuccess?.(answer);
    },
    // The slip of this key is known no longer, or the name was taken: the next attempt is a new one.
    onError: (failure) => {
      if (failure instanceof ProblemError && failure.status === 409) {
        sent.current = { request: '', key: '' };
      }
    },
  });
  const refusals = creation.error instanceof ProblemError ? creation.error.errors : [];
  const refusal = (pointer: string) => refusals.find((one) => one.pointer === pointer)?.message;
  return { ...creation, refusal, refused: refusals.map(({ pointer }) => pointer) };
}
