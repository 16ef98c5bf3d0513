export { ExpertAssignment } from './expert-assignment.entity';
export { ExpertGroup } from './expert-group.entity';
export { ExpertProfile } from './expert-profile.entity';
export { Ranking } from './ranking.entity';
export { RankingRow } from './ranking-row.entity';
export { ReviewRound } from './review-round.entity';
export { ScoreSheet } from './score-sheet.entity';
export { frozenRankingOf, publishRanking, type FrozenRanking } from './find-ranking';
export { createExpertRoutes } from './experts.routes';
