export { ContactCall } from './contact-call.entity';
export { DeliveryRetry } from './delivery-retry.entity';
export { createDeliveryRoutes } from './deliveries.routes';
