import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { DateButton } from './date-button';

function show(value: string) {
  const onChange = vi.fn();
  const { container } = render(
    <MantineProvider>
      <DateButton label="Дата" value={value} onChange={onChange} />
    </MantineProvider>,
  );
  const field = container.querySelector<HTMLInputElement>('input[type="date"]')!;
  return { field, onChange };
}

describe('a day to choose', () => {
  it('is written in the product’s language and opens the browser’s calendar', async () => {
    const { field, onChange } = show('2026-11-19');
    const showPicker = vi.fn();
    field.showPicker = showPicker;
    await userEvent.click(screen.getByRole('button', { name: 'Дата: 19.11.2026' }));
    expect(showPicker).toHaveBeenCalledTimes(1);
    fireEvent.change(field, { target: { value: '2026-11-20' } });
    expect(onChange).toHaveBeenCalledWith('2026-11-20');
  });

  it('that is not chosen yet says so, and an emptied field changes nothing', () => {
    show('');
    expect(screen.getByRole('button', { name: 'Дата: Выбрать дату' })).toBeInTheDocument();
    const { field, onChange } = show('2026-11-19');
    fireEvent.change(field, { target: { value: '' } });
    expect(onChange).not.toHaveBeenCalled();
  });
});
