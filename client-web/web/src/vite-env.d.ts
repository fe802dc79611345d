/// <reference types="vite/client" />
import 'react';

declare module 'react' {
  interface CSSProperties {
    '--columns'?: number;
    '--share'?: number;
  }
}
