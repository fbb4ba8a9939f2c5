import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { TextWithLinks } from './text-with-links';

describe('homework text', () => {
  it('makes web addresses pressable and leaves the sentence around them alone', () => {
    const { container } = render(
      <TextWithLinks text="Посмотреть урок (https://resh.edu.ru/subject/lesson/7258/), § 14." />,
    );
    expect(screen.getByRole('link')).toHaveAttribute(
      'href',
      'https://resh.edu.ru/subject/lesson/7258/',
    );
    expect(container).toHaveTextContent(
      'Посмотреть урок (https://resh.edu.ru/subject/lesson/7258/), § 14.',
    );
  });

  it('never turns anything else into a link or markup', () => {
    const { container } = render(<TextWithLinks text={'javascript:alert(1) <b>§ 9</b>'} />);
    expect(screen.queryByRole('link')).toBeNull();
    expect(container).toHaveTextContent('javascript:alert(1) <b>§ 9</b>');
  });
});
