import { answerBlobs } from '../platform/blob-address';

answerBlobs();
