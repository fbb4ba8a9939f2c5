import { useRegisterSW } from 'virtual:pwa-register/react';

/** A new version of the shell waits until the reader agrees; nothing reloads by itself. */
export function useUpdate(): { ready: boolean; apply: () => void } {
  const {
    needRefresh: [ready],
    updateServiceWorker,
  } = useRegisterSW();
  return {
    ready,
    apply: () => {
      if (ready) void updateServiceWorker(true);
      else void checkAndReload();
    },
  };
}

async function checkAndReload(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration();
  await registration?.update().catch(() => undefined);
  registration?.waiting?.postMessage({ type: 'SKIP_WAITING' });
  window.location.reload();
}
