export { RecommendationCheck } from './recommendation-check.entity';
export { RecommendationEntry } from './recommendation-entry.entity';
export { RecommendationIssue } from './recommendation-issue.entity';
export { RecommendationScan } from './recommendation-scan.entity';
export { RecommendationTable } from './recommendation-table.entity';
export { createRecommendationRoutes } from './recommendations.routes';
