import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { App } from './app/app';
import { buildQueryClient } from './app/query-client';
import { routes } from './app/routes';
import './app/frame.css';
import './campaigns/campaigns.css';
import './audit/audit.css';
import './own-account/own-account.css';
import './staff-accounts/staff-accounts.css';
import './sign-in/sign-in.css';
import './queue/queue.css';
import './board/board.css';
import './publicity/publicity.css';
import './calls/calls.css';
import './deliveries/deliveries.css';
import './disputes/disputes.css';
import './experts/experts.css';
import './scoring/scoring.css';
import './review/opinion/opinion.css';
import './review/paper/paper.css';
import './review/changes/changes.css';
import './review/review.css';
import './sentences/sentences.css';
import './review/sheet/sheet.css';
import './review/photos/photos.css';
import './review/rulings/rulings.css';
import './review/decision/decision.css';
import './ui/covered-person.css';
import './ui/key-help.css';

const place = document.getElementById('console');
if (place === null) throw new Error('index.html has no element with the id console');

createRoot(place).render(
  <StrictMode>
    <App router={createBrowserRouter(routes, { basename: '/console' })} queryClient={buildQueryClient()} />
  </StrictMode>,
);
