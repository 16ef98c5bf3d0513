export { ClaimForm } from './ClaimForm';
