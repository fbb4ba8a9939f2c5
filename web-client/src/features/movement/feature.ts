import { IconTransfer } from '@tabler/icons-react';
import type { Feature } from '../../shared/lib/feature';

const movement: Feature = {
  views: [
    {
      id: 'movement',
      name: 'movement.view',
      icon: IconTransfer,
      group: 'PEOPLE',
      order: 61,
      roles: ['REGISTRAR', 'PRINCIPAL', 'DEPUTY_HEAD'],
    },
  ],
  routes: [
    {
      path: 'movement',
      view: 'movement',
      page: async () => (await import('./routes/orders-page')).OrdersPage,
    },
    {
      path: 'movement/new',
      view: 'movement',
      only: { name: 'movement.newTitle', roles: ['REGISTRAR'] },
      page: async () => (await import('./routes/order-form-page')).NewOrderPage,
    },
    {
      path: 'movement/:orderId',
      view: 'movement',
      page: async () => (await import('./routes/order-page')).OrderPage,
    },
    {
      path: 'movement/:orderId/edit',
      view: 'movement',
      only: { name: 'movement.changeTitle', roles: ['REGISTRAR'] },
      page: async () => (await import('./routes/order-form-page')).OrderEditPage,
    },
  ],
};

export default movement;
