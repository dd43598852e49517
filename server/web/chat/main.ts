import './style/base.css';
import './style/people.css';
import './style/conversations.css';
import './style/chat.css';
import './style/bubbles.css';
import './style/composer.css';
import './style/dialogs.css';
import { createApp } from './app';

const root = document.querySelector<HTMLElement>('#app');
if (root) createApp(root);
