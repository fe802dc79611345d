import { configure } from '@testing-library/react';

// A busy machine draws a page late; what never comes is told all the same, only later.
configure({ asyncUtilTimeout: 30_000 });
