// Composition root of the tab: builds the parts and draws the app.
import { render } from 'preact';

const root = document.getElementById('app');
if (root) render(<h1>Gần Dân</h1>, root);
