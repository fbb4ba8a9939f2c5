import { createContext, useContext } from 'react';
import type { ClientConfig } from '../shared/lib/config';

export const ConfigContext = createContext<ClientConfig | undefined>(undefined);

export function useConfig(): ClientConfig {
  const config = useContext(ConfigContext);
  if (!config) throw new Error('ConfigContext is missing');
  return config;
}
