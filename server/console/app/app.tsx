import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { App as Feedback, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import type { ReactElement } from 'react';
import { RouterProvider, type DataRouter } from 'react-router';
import { consoleTheme } from './theme';

/** Everything around the routes; the caller brings the router and the memory, so that tests can bring their own. */
export function App({ router, queryClient }: { router: DataRouter; queryClient: QueryClient }): ReactElement {
  return (
    <ConfigProvider locale={zhCN} theme={consoleTheme} button={{ autoInsertSpace: false }}>
      <Feedback component={false}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </Feedback>
    </ConfigProvider>
  );
}
